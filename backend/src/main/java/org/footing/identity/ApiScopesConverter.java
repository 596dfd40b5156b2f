package org.footing.identity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** By their names, with commas between. */
@Converter
class ApiScopesConverter implements AttributeConverter<Set<ApiScope>, String> {

    @Override
    public String convertToDatabaseColumn(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(ApiScope::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<ApiScope> convertToEntityAttribute(String names) {
        return Arrays.stream(names.split(",")).map(ApiScope::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
