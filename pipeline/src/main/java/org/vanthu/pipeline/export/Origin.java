package org.vanthu.pipeline.export;

import java.util.Optional;

/**
 * The file that a document was read from.
 *
 * @param file its path or name, as the user gave it
 * @param mediaType as its bytes say
 * @param encoding the legacy encoding that its text was decoded from
 */
public record Origin(String file, Optional<String> mediaType, Optional<String> encoding) {}
