package org.footing.practical;

import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

@Immutable
@Converter(autoApply = true)
class JudgementConverter extends JsonConverter<Judgement> {

    JudgementConverter() {
        super(Judgement.class);
    }
}
