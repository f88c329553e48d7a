package de.beteiligungsbuch.local.identity;

import java.text.ParseException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import de.beteiligungsbuch.local.data.DataFolder;

/** The key that signs tokens: made once, so that tokens outlive a restart. */
final class SigningKey {

    private static final int BITS = 2048;

    private SigningKey() {}

    static JWKSet in(DataFolder folder) {
        String json = SecretFile.readOrMake(
                folder.path().resolve("identity").resolve("signing-key.json"), SigningKey::fresh);
        try {
            return new JWKSet(RSAKey.parse(json));
        } catch (ParseException e) {
            throw new IllegalStateException("the signing key cannot be read", e);
        }
    }

    private static String fresh() {
        try {
            return new RSAKeyGenerator(BITS).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("no signing key can be made", e);
        }
    }
}
