package io.spanco.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Programs send their password with every call: for ten seconds a right one is not looked up again. So a changed
 * password, group or lock takes effect within ten seconds for HTTP Basic. Passwords are kept as a keyed hash only.
 */
class RecentSignIns {

    private static final long LIFE_NANOS = 10_000_000_000L;
    private static final int MOST = 1_000;
    private static final String HMAC = "HmacSHA256";

    private record SignIn(byte[] password, List<String> groups, long at) {}

    private final Map<String, SignIn> byLogin = new ConcurrentHashMap<>();
    private final SecretKeySpec key;

    RecentSignIns() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, HMAC);
    }

    /** The groups of a person who signed in with this very password a moment ago. */
    Optional<List<String>> groupsOf(String login, String password) {
        SignIn last = byLogin.get(login);
        return last != null
                        && System.nanoTime() - last.at < LIFE_NANOS
                        && MessageDigest.isEqual(last.password, hash(password))
                ? Optional.of(last.groups)
                : Optional.empty();
    }

    void remember(String login, String password, List<String> groups) {
        if (byLogin.size() >= MOST) {
            byLogin.clear();
        }
        byLogin.put(login, new SignIn(hash(password), List.copyOf(groups), System.nanoTime()));
    }

    private byte[] hash(String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
