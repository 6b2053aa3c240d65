package io.spanco.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of this room; {@link DatabaseChoice} has completed and checked them before any bean is made.
 *
 * @param dataDir the folder of the embedded server ({@code SPANCO_DATA_DIR})
 * @param database whose server it is; never set by hand
 * @param demo what an empty database is furnished with ({@code SPANCO_DEMO})
 */
@ConfigurationProperties("spanco")
public record DatabaseSettings(Path dataDir, DatabaseKind database, DemoMode demo) {}
