#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

// `read`, `write` and `open` of the C library under names that our own methods do not hide.

/// Reads at most `buffer.count` bytes; zero at the end, -1 with `errno` for an error.
func readBytes(from descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

/// Writes at most `bytes.count` bytes; -1 with `errno` for an error.
func writeBytes(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

/// Opens the file that is always empty and takes everything, under the lowest free number.
func openNothing() {
  _ = open("/dev/null", O_RDWR)
}
