package de.beteiligungsbuch.service.council.feed;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.unit.DataSize;

import de.beteiligungsbuch.objectstore.BucketAccess;
import de.beteiligungsbuch.objectstore.ObjectStore;
import de.beteiligungsbuch.service.council.feed.document.DocumentRules;
import de.beteiligungsbuch.service.council.feed.http.AddressRule;
import de.beteiligungsbuch.service.council.feed.http.FetchLimits;
import de.beteiligungsbuch.service.council.feed.store.BucketRawStore;
import de.beteiligungsbuch.service.council.feed.store.FolderRawStore;
import de.beteiligungsbuch.service.council.feed.store.RawStore;

/** Where raw bytes are kept, and where feeds may be. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FeedConfiguration {

    private static final String BUCKET = "s3://";

    @Bean
    RawStore rawStore(@Value("${FEED_RAW:${FEED_RAW_DIR:${STATE_DIR}/raw}}") String place,
            BucketAccess access) {
        return place.startsWith(BUCKET)
                ? new BucketRawStore(ObjectStore.open(place, access))
                : new FolderRawStore(Path.of(place));
    }

    @Bean
    BucketAccess rawBucket(@Value("${S3_ENDPOINT:}") String endpoint,
            @Value("${S3_REGION:us-east-1}") String region,
            @Value("${AWS_ACCESS_KEY_ID:}") String keyId,
            @Value("${AWS_SECRET_ACCESS_KEY:}") String secret) {
        return new BucketAccess(endpoint.isEmpty() ? null : URI.create(endpoint), region, keyId,
                secret);
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

    /** Documents may be larger than pages and take longer, and are fetched more slowly. */
    @Bean
    DocumentRules documentRules(@Value("${FEED_DOCUMENT_LARGEST:100MB}") DataSize largest,
            @Value("${FEED_DOCUMENT_LONGEST:PT10M}") Duration longest,
            @Value("${FEED_DOCUMENT_PAUSE:PT1S}") Duration pause,
            @Value("${FEED_DOCUMENT_RECHECK:P30D}") Duration recheck,
            @Value("${FEED_FIRST_RETRY:PT1S}") Duration firstRetry) {
        FetchLimits usual = FetchLimits.DEFAULT;
        return new DocumentRules(new FetchLimits(largest.toBytes(), usual.silence(), longest,
                pause, firstRetry, usual.retries(), usual.retryAfter()), recheck);
    }
}
