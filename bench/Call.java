/**
 * One request of a benchmark.
 *
 * @param ifMatch the header of this name; empty: none
 * @param expected what the answer's status has to begin with, such as 2 or 412
 */
record Call(String method, String path, String body, String ifMatch, String expected) {

  /** A create or a transaction that has to succeed. */
  static Call post(String path, String body) {
    return new Call("POST", path, body, "", "2");
  }

  /** A read that has to succeed. */
  static Call get(String path) {
    return new Call("GET", path, "", "", "2");
  }

  /** A new version of a record that has to succeed. */
  static Call put(String path, String body, String version) {
    return new Call("PUT", path, body, version, "2");
  }

  /** The same, refused for another reason than its content. */
  Call expecting(String status) {
    return new Call(method, path, body, ifMatch, status);
  }
}
