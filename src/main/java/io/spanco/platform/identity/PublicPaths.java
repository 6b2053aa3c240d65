package io.spanco.platform.identity;

import java.util.List;

/**
 * A bean of a room whose addresses need no sign-in, because they carry a secret of their own (a calendar feed) or tell
 * nothing. Patterns as in {@code /calendar/**}; reading only.
 */
public record PublicPaths(List<String> patterns) {

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}
