package io.spanco.platform.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spanco.platform.engine.EngineRefusals;
import io.spanco.platform.error.ReaderLanguage;
import io.spanco.platform.text.Sentence;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The engine's REST interfaces answer 500 to every exception they do not know. Here a refusal of ours becomes 404, 409,
 * 422 or 403 with {@code {"type":"BusinessException","message":…}}; Tasklist shows the message, in
 * the language of our pages; programs get it in the one that they accept.
 */
class EngineRefusalFilter extends OncePerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, HttpStatus> STATUS = Map.of(
            "NotFound", HttpStatus.NOT_FOUND,
            "Conflict", HttpStatus.CONFLICT,
            "Invalid", HttpStatus.UNPROCESSABLE_ENTITY,
            "Forbidden", HttpStatus.FORBIDDEN);

    private final LocaleResolver pages;

    EngineRefusalFilter(LocaleResolver pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        FailureKept kept = new FailureKept(response);
        chain.doFilter(request, kept);
        byte[] failure = kept.failure.toByteArray();
        if (failure.length > 0) {
            byte[] body = readable(failure, request, response);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private byte[] readable(byte[] failure, HttpServletRequest request, HttpServletResponse response) {
        try {
            JsonNode json = JSON.readTree(failure);
            HttpStatus status = STATUS.get(json.path("type").asText());
            if (status == null) {
                return failure;
            }
            response.setStatus(status.value());
            ObjectNode refusal = JSON.createObjectNode();
            refusal.put("type", "BusinessException");
            refusal.put(
                    "message",
                    request.getAttribute(EngineRefusals.SENTENCE) instanceof Sentence sentence
                            ? sentence.in(languageOf(request))
                            : json.path("message").asText());
            return JSON.writeValueAsBytes(refusal);
        } catch (IOException noJson) {
            return failure;
        }
    }

    private Locale languageOf(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/engine-rest/")
                ? ReaderLanguage.accepted(request)
                : pages.resolveLocale(request);
    }

    /** Holds back the body of a 500, and only that. */
    private static final class FailureKept extends HttpServletResponseWrapper {

        private final ByteArrayOutputStream failure = new ByteArrayOutputStream();

        FailureKept(HttpServletResponse response) {
            super(response);
        }

        private boolean isFailure() {
            return getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value();
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            ServletOutputStream through = super.getOutputStream();
            return new ServletOutputStream() {
                @Override
                public void write(int b) throws IOException {
                    if (isFailure()) {
                        failure.write(b);
                    } else {
                        through.write(b);
                    }
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    if (isFailure()) {
                        failure.write(bytes, from, length);
                    } else {
                        through.write(bytes, from, length);
                    }
                }

                @Override
                public void flush() throws IOException {
                    if (!isFailure()) {
                        through.flush();
                    }
                }

                @Override
                public boolean isReady() {
                    return through.isReady();
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    through.setWriteListener(listener);
                }
            };
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isFailure()) {
                super.flushBuffer();
            }
        }

        @Override
        public void setContentLength(int length) {
            if (!isFailure()) {
                super.setContentLength(length);
            }
        }

        @Override
        public void setContentLengthLong(long length) {
            if (!isFailure()) {
                super.setContentLengthLong(length);
            }
        }
    }
}
