package io.spanco.attachment;

import java.io.IOException;
import java.io.InputStream;

/** A file as it came in: a name that may be anything, and bytes that can be read more than once. */
public interface UploadedFile {

    /** As the sender calls it; null or a whole path at worst. */
    String name();

    /** In bytes. */
    long size();

    InputStream open() throws IOException;
}
