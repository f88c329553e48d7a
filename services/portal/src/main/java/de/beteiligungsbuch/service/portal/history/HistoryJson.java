package de.beteiligungsbuch.service.portal.history;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How answers are read: a list that is left out is an empty one. */
@Configuration(proxyBeanMethods = false)
class HistoryJson {

    @Bean
    JsonMapperBuilderCustomizer absentListsAreEmpty() {
        return mapper -> mapper.withConfigOverride(List.class,
                list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
    }
}
