package io.spanco.platform.api;

import io.spanco.platform.error.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The frame of every call: a body of at most 2 MB (uploads have a limit of their own), answers that do not depend on
 * Accept, and a problem detail for whatever fails outside a controller.
 */
class ApiRequestFilter extends OncePerRequestFilter {

    static final int MAX_BODY = 2 * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(ApiRequestFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            HttpServletRequest limited = isUpload(request) ? request : limited(request);
            if (limited == null) {
                Problem.of(HttpStatus.PAYLOAD_TOO_LARGE, "Au plus 2 Mo par requête.")
                        .write(request, response);
            } else {
                chain.doFilter(new AnyAccept(limited), response);
            }
        } catch (Exception failure) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            Problems.INTERNAL.write(request, response);
        }
    }

    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
    }

    /** Null when the body is too large; a body of unknown length is read to find out. */
    private static HttpServletRequest limited(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() >= 0) {
            return request.getContentLengthLong() > MAX_BODY ? null : request;
        }
        if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return request;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        return body.length > MAX_BODY ? null : new KeptBody(request, body);
    }

    /** A program that accepts only HTML gets JSON all the same: better than doing the work and then refusing to say so. */
    private static final class AnyAccept extends HttpServletRequestWrapper {

        AnyAccept(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return isAccept(name) ? MediaType.ALL_VALUE : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isAccept(name) ? Collections.enumeration(List.of(MediaType.ALL_VALUE)) : super.getHeaders(name);
        }

        private static boolean isAccept(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name);
        }
    }
}
