package io.spanco.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches addresses by their whole decoded path. Spring's own patterns are relative to the servlet, and the engine's REST
 * interfaces are servlets of their own.
 */
record Under(List<String> prefixes) implements RequestMatcher {

    static Under path(String... prefixes) {
        return new Under(List.of(prefixes));
    }

    /** Exactly such a path, the whole of it a regular expression. */
    static RequestMatcher exactly(HttpMethod method, String path) {
        Pattern pattern = Pattern.compile(path);
        return request -> method.matches(request.getMethod())
                && pattern.matcher(pathOf(request)).matches();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        String path = pathOf(request);
        return prefixes.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    private static String pathOf(HttpServletRequest request) {
        String inside = request.getPathInfo();
        return inside == null ? request.getServletPath() : request.getServletPath() + inside;
    }
}
