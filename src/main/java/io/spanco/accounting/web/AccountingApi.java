package io.spanco.accounting.web;

import io.spanco.accounting.AccountingService;
import io.spanco.accounting.AccountingService.FecDownload;
import io.spanco.accounting.Batch;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The FEC and closed periods, for programs under {@code /api} and for the page beside it. */
@RestController
@Tag(name = "Accounting")
class AccountingApi {

    record BatchRequest(LocalDate from, LocalDate to) {}

    private final AccountingService service;

    AccountingApi(AccountingService service) {
        this.service = service;
    }

    @GetMapping({"/api/accounting/fec", "/accounting/fec"})
    ResponseEntity<byte[]> fec(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        return download(service.fec(from, to));
    }

    @GetMapping("/api/accounting/batches")
    List<Batch> batches() {
        return service.batches();
    }

    @PostMapping("/api/accounting/batches")
    @ResponseStatus(HttpStatus.CREATED)
    Batch close(@RequestBody BatchRequest body) {
        return service.close(body.from(), body.to());
    }

    @GetMapping({"/api/accounting/batches/{id}/file", "/accounting/batches/{id}/file"})
    ResponseEntity<byte[]> file(@PathVariable long id) {
        return download(service.batchFile(id));
    }

    private static ResponseEntity<byte[]> download(FecDownload file) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }
}
