package io.spanco.platform.page;

import jakarta.servlet.http.HttpServletRequest;

/** The headers that htmx sends and understands; for {@code @GetMapping(headers = HtmxRequest.HEADER)}. */
public final class HtmxRequest {

    /** Sent with every request of htmx. */
    public static final String HEADER = "HX-Request";

    /** Answer: where the browser goes, as a full page. */
    public static final String REDIRECT = "HX-Redirect";

    /** Answer: the page is loaded anew. */
    public static final String REFRESH = "HX-Refresh";

    /** Answer: the selector of the block that takes the fragment. */
    public static final String RETARGET = "HX-Retarget";

    /** Answer: how the block takes it. */
    public static final String RESWAP = "HX-Reswap";

    private HtmxRequest() {}

    /** Whether a fragment is asked for rather than a page. */
    public static boolean is(HttpServletRequest request) {
        return "true".equals(request.getHeader(HEADER)) && !"true".equals(request.getHeader("HX-Boosted"));
    }
}
