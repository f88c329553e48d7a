package de.beteiligungsbuch.service.portal.history;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How answers are read: a list or a map that is left out is an empty one. */
@Configuration(proxyBeanMethods = false)
class HistoryJson {

    @Bean
    JsonMapperBuilderCustomizer absentListsAreEmpty() {
        JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        return mapper -> mapper
                .withConfigOverride(List.class, list -> list.setNullHandling(empty))
                .withConfigOverride(Map.class, map -> map.setNullHandling(empty));
    }
}
