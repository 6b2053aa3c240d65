package io.spanco.attachment.web;

import io.spanco.attachment.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** A part of a multipart request. */
record Upload(MultipartFile part) implements UploadedFile {

    /** Without the empty part that a browser sends when nothing was chosen. */
    static List<UploadedFile> all(List<MultipartFile> parts) {
        return parts == null
                ? List.of()
                : parts.stream()
                        .filter(part -> !part.isEmpty() || hasName(part))
                        .<UploadedFile>map(Upload::new)
                        .toList();
    }

    private static boolean hasName(MultipartFile part) {
        return part.getOriginalFilename() != null && !part.getOriginalFilename().isEmpty();
    }

    @Override
    public String name() {
        return part.getOriginalFilename();
    }

    @Override
    public long size() {
        return part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return part.getInputStream();
    }
}
