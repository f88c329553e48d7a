package de.beteiligungsbuch.objectstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Objects of an S3 bucket, which the server may show to anyone as they are: it is told how long each
 * may be kept. For one writer a prefix.
 */
final class BucketStore implements ObjectStore {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String NOT_KEPT = "no-cache";
    private static final Duration LARGE = Duration.ofMinutes(10);
    private static final Duration TRY = Duration.ofSeconds(10);
    private static final Duration ALL_TRIES = Duration.ofSeconds(40);

    private final Bucket bucket;
    private final S3Client client;

    /** @param access of somebody who may read, write, list and delete below the prefix */
    BucketStore(Bucket bucket, BucketAccess access) {
        this.bucket = bucket;
        client = S3Client.builder().credentialsProvider(access.credentials())
                .region(Region.of(access.region())).endpointOverride(access.endpoint())
                .forcePathStyle(access.endpoint() != null)
                // Checksums that are not asked for are refused by servers other than Amazon's.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(calls -> calls.apiCallAttemptTimeout(TRY)
                        .apiCallTimeout(ALL_TRIES))
                .build();
    }

    @Override
    public void write(String path, byte[] content) {
        put(path, content, NOT_KEPT);
    }

    @Override
    public void writeForEver(String path, byte[] content) {
        put(path, content, FOR_EVER);
    }

    @Override
    public void write(String path, Path content) {
        put(path, RequestBody.fromFile(content), NOT_KEPT, LARGE);
    }

    private void put(String path, byte[] content, String cacheControl) {
        put(path, RequestBody.fromBytes(content), cacheControl, ALL_TRIES);
    }

    private void put(String path, RequestBody content, String cacheControl, Duration most) {
        PutObjectRequest request = PutObjectRequest.builder().bucket(bucket.name()).key(key(path))
                .cacheControl(cacheControl)
                .overrideConfiguration(call -> patience(call, most)).build();
        try {
            client.putObject(request, content);
        } catch (SdkException e) {
            throw notStored(path, "written", e);
        }
    }

    /** What is large may take all its time at once. */
    private static void patience(AwsRequestOverrideConfiguration.Builder call, Duration most) {
        call.apiCallTimeout(most).apiCallAttemptTimeout(most.equals(LARGE) ? LARGE : TRY);
    }

    @Override
    public boolean read(String path, Path copy) {
        GetObjectRequest request = GetObjectRequest.builder().bucket(bucket.name()).key(key(path))
                .overrideConfiguration(call -> patience(call, LARGE)).build();
        try (ResponseInputStream<GetObjectResponse> bytes = client.getObject(request)) {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        } catch (SdkException e) {
            throw notStored(path, "read", e);
        } catch (IOException e) {
            throw new NotStored(bucket.show(path) + " cannot be copied: " + e, e);
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        try {
            return Optional.of(client.getObjectAsBytes(
                    get -> get.bucket(bucket.name()).key(key(path))).asByteArrayUnsafe());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (SdkException e) {
            throw notStored(path, "read", e);
        }
    }

    @Override
    public void deleteFolder(String path) {
        String below = key(path) + "/";
        try {
            client.listObjectsV2Paginator(list -> list.bucket(bucket.name()).prefix(below))
                    .forEach(page -> delete(page.contents().stream()
                            .map(found -> ObjectIdentifier.builder().key(found.key()).build())
                            .toList()));
        } catch (SdkException e) {
            throw notStored(path, "removed", e);
        }
    }

    private void delete(List<ObjectIdentifier> objects) {
        objects.forEach(object -> client
                .deleteObject(one -> one.bucket(bucket.name()).key(object.key())));
    }

    private String key(String path) {
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/")
                || List.of(path.split("/")).contains("..")) {
            throw new IllegalArgumentException("not a path below the prefix: " + path);
        }
        return bucket.prefix() + path;
    }

    private NotStored notStored(String path, String verb, SdkException cause) {
        @Nullable
        String reason = cause.getMessage();
        return new NotStored(bucket.show(path) + " cannot be " + verb + ": " + reason, cause);
    }

    @Override
    public void close() {
        client.close();
    }
}
