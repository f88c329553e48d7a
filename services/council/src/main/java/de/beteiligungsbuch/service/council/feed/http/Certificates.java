package de.beteiligungsbuch.service.council.feed.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

import org.jspecify.annotations.Nullable;

/** Says what is wrong with how a server proves who it is, for an administrator. */
final class Certificates {

    private static final String OTHER_NAME = "its certificate is for another name.";

    private Certificates() {}

    static String whatIsWrong(SSLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String found = sentence(cause);
            if (found != null) {
                return found;
            }
        }
        return "its certificate, or the chain to a known authority, is broken.";
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException expired -> "its certificate has expired.";
            case CertificateNotYetValidException early -> "its certificate is not valid yet.";
            case SSLPeerUnverifiedException other -> OTHER_NAME;
            case CertificateException other when isAboutName(other) -> OTHER_NAME;
            case CertPathBuilderException chain ->
                "its certificate leads to no authority that is known; perhaps it does not send"
                        + " the certificates in between, or signed its own.";
            default -> null;
        };
    }

    private static boolean isAboutName(CertificateException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.startsWith("No subject alternative") || message.startsWith("No name ");
    }
}
