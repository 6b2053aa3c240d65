package io.spanco.platform.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Puts the hash of its content into the address of a file of ours. Links to pages are left alone: looking each of them up
 * among the files cost two thirds of a page.
 */
class AssetAddresses extends ResourceUrlEncodingFilter {

    private static final Pattern ASSET = Pattern.compile("[^?#]*\\.(css|js|svg|woff2)([?#].*)?");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        super.doFilter(
                request,
                response,
                (wrapped, encoding) -> chain.doFilter(wrapped, new AssetsOnly((HttpServletResponse) encoding)));
    }

    private static class AssetsOnly extends HttpServletResponseWrapper {

        AssetsOnly(HttpServletResponse encoding) {
            super(encoding);
        }

        @Override
        public String encodeURL(String address) {
            return ASSET.matcher(address).matches() ? super.encodeURL(address) : address;
        }
    }
}
