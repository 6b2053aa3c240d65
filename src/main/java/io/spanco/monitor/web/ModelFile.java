package io.spanco.monitor.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A diagram or a table as a file to keep or to open in the Modeler. */
final class ModelFile {

    private ModelFile() {}

    static ResponseEntity<byte[]> of(byte[] content, String key, int version, String ending) {
        String name = key + "-v" + version + "." + ending;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
