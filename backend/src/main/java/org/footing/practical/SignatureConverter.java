package org.footing.practical;

import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter(autoApply = true)
class SignatureConverter extends JsonConverter<Signature> {

    SignatureConverter() {
        super(Signature.class);
    }
}
