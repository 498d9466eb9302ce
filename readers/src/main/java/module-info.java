/** Readers: bytes to exact structures, one package a format, without an opinion on security. */
@org.jspecify.annotations.NullMarked
module dev.gatewright.readers {
  requires static org.jspecify;

  exports dev.gatewright.readers.git;
}
