package io.spanco.platform.rendering.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Content compressed once, which goes into any number of files as it is. */
record Deflated(byte[] bytes) {

    static Deflated of(byte[] content) {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(content.length / 2 + 64);
        try (OutputStream out = new DeflaterOutputStream(compressed, deflater, 8192)) {
            out.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            deflater.end();
        }
        return new Deflated(compressed.toByteArray());
    }

    COSStream stream() throws IOException {
        return stream(COSName.FLATE_DECODE, bytes);
    }

    /** A stream of content that is encoded already. */
    static COSStream stream(COSName filter, byte[] encoded) throws IOException {
        COSStream stream = new COSStream();
        stream.setItem(COSName.FILTER, filter);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(encoded);
        }
        return stream;
    }
}
