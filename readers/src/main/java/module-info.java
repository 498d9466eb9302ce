/** x */
@org.jspecify.annotations.NullMarked
module dev.gatewright.readers {
  requires static org.jspecify;

  exports dev.gatewright.readers.text;
}
