package io.spanco.party.web;

import io.spanco.party.Sellers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Our own company by REST. Before its first entry it answers empty fields and version 0. */
@RestController
@RequestMapping("/api/seller")
class SellerApi {

    private final Sellers sellers;

    SellerApi(Sellers sellers) {
        this.sellers = sellers;
    }

    @GetMapping
    SellerFields current() {
        return SellerFields.of(sellers.current());
    }

    @PutMapping
    SellerFields change(@RequestBody SellerFields body) {
        return SellerFields.of(sellers.change(body.version(), body.details()));
    }
}
