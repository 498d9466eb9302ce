package dev.gatewright.house;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.gatewright.targets.declared.DeclarationReader;
import dev.gatewright.targets.declared.ReadDeclarations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A kind of file below {@code .gatewright/}: where it lies, and what says whether it is right. */
enum Declared {
  GATE(".gatewright/gate.yaml"),
  BINDINGS(".gatewright/bindings.yaml"),
  ATTESTATION(".gatewright/attestations/item.yaml"),
  WAIVER(".gatewright/waivers/item.yaml"),
  FINDING_WAIVER(".gatewright/waivers/findings/fingerprint.yaml");

  private static final Map<Declared, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private final String file;

  Declared(String file) {
    this.file = file;
  }

  /** Where such a file lies; an attestation or waiver has the item's name for its own. */
  String file() {
    return file;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String schemaFile() {
    return "docs/schemas/" + id() + ".schema.json";
  }

  /** What the published schema says against a document, given as JSON. */
  List<String> schemaAgainst(String json) {
    return SCHEMAS
        .computeIfAbsent(this, Declared::compile)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** What the program's own reader says against a document, given as YAML. */
  List<String> readerAgainst(String yaml, Path scratch) throws IOException {
    Path path = scratch.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, yaml);
    try {
      return switch (DeclarationReader.read(scratch)) {
        case ReadDeclarations.Declared _ -> List.of();
        case ReadDeclarations.Wrong(var mistakes) ->
            mistakes.stream().map(Object::toString).toList();
      };
    } finally {
      Files.delete(path);
    }
  }

  private static Schema compile(Declared kind) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Repo.text(kind.schemaFile()), InputFormat.JSON);
  }
}
