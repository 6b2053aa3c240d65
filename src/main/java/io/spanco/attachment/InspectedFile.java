package io.spanco.attachment;

/**
 * A file that may be kept.
 *
 * @param name without a path, with the extension of its content
 * @param mediaType of its content, whatever its sender called it
 * @param sha256 64 hexadecimal digits
 */
record InspectedFile(String name, String mediaType, String sha256, UploadedFile content) {}
