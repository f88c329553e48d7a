package de.beteiligungsbuch.objectstore;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * How to come to a bucket; never shows the secret.
 *
 * @param endpoint        where the server is; null: Amazon's own, of the region
 * @param region          as the server calls it
 * @param accessKeyId     who asks; empty: whoever this machine is (an instance's role, a profile)
 * @param secretAccessKey with what
 */
public record BucketAccess(
        @Nullable URI endpoint,
        String region,
        String accessKeyId,
        String secretAccessKey) {

    AwsCredentialsProvider credentials() {
        return accessKeyId.isEmpty()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(accessKeyId, secretAccessKey));
    }

    @Override
    public String toString() {
        return accessKeyId + " at " + (endpoint == null ? "Amazon" : endpoint) + ", " + region;
    }
}
