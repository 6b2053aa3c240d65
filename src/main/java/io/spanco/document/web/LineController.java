package io.spanco.document.web;

import io.spanco.catalog.ProductQueries;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What every editor of lines asks for. */
@Controller
class LineController {

    private static final int PROPOSALS = 8;

    private final ProductQueries products;

    LineController(ProductQueries products) {
        this.products = products;
    }

    /** Active products whose code or name holds the words. */
    @GetMapping("/lines/products")
    @ResponseBody
    List<ProductQueries.Row> products(@RequestParam(required = false) String q) {
        return products.suggest(q, PROPOSALS);
    }
}
