package de.beteiligungsbuch.service.council.feed;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

import de.beteiligungsbuch.service.council.feed.http.AddressRule;
import de.beteiligungsbuch.service.council.feed.http.FetchLimits;
import de.beteiligungsbuch.service.council.feed.store.FolderRawStore;

/** Where raw bytes are kept, and where feeds may be. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FeedConfiguration {

    @Bean
    FolderRawStore rawStore(@Value("${FEED_RAW_DIR:${STATE_DIR}/raw}") Path folder) {
        return new FolderRawStore(folder);
    }

    @Bean
    AddressRule feedAddresses(@Value("${FEED_ALLOW_NETWORKS:}") String networks) {
        return AddressRule.publicAnd(networks);
    }

    @Bean
    FetchLimits feedLimits(@Value("${FEED_PAUSE:PT0.01S}") Duration pause,
            @Value("${FEED_FIRST_RETRY:PT1S}") Duration firstRetry) {
        FetchLimits usual = FetchLimits.DEFAULT;
        return new FetchLimits(usual.bytes(), usual.silence(), usual.whole(), pause, firstRetry,
                usual.retries(), usual.retryAfter());
    }
}
