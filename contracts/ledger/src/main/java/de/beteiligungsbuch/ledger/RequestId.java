package de.beteiligungsbuch.ledger;

/**
 * What makes a repeated request recognisable for ever without telling who asked what: both values
 * are HMAC-SHA-256 under a secret of the service, base64url without padding. The ledger shows them;
 * nobody without the secret can guess a key or a body back from them.
 *
 * @param id     of actor and {@code Idempotency-Key} ({@code requestid})
 * @param digest of the request's method, path and body ({@code requestdigest})
 */
public record RequestId(String id, String digest) {

    /** @throws IllegalArgumentException unless both are 43 characters of base64url */
    public RequestId {
        if (!Base64Url.isHash(id) || !Base64Url.isHash(digest)) {
            throw new IllegalArgumentException(
                    "a request id and its digest are 43 characters of base64url");
        }
    }
}
