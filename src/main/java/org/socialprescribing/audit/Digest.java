package org.socialprescribing.audit;

import jakarta.annotation.Nullable;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

/**
 * The hashes of the audit: SHA-256 over texts with their lengths before them, so that nothing can
 * move from one column into the next unseen.
 */
final class Digest {

  /** What the first link of the chain has in place of the hash before. */
  static final byte[] BEFORE_THE_FIRST = new byte[32];

  private static final int NOTHING = -1;

  private Digest() {}

  /** Of the words alone, so that they can go and the event's hash stays. */
  static byte[] of(Words words) {
    return hash(
        out -> {
          out.writeInt(words.salt().length);
          out.write(words.salt());
          write(out, words.path());
          write(out, words.query());
          write(out, words.reason());
        });
  }

  /** Of everything that an event says, its words by their hash. */
  static byte[] of(Event event, byte[] words) {
    return hash(
        out -> {
          write(out, event.recorded());
          write(out, event.what());
          write(out, event.who());
          writeAll(out, event.patients());
          writeTouched(out, event.shown());
          writeTouched(out, event.stored());
          out.write(words);
        });
  }

  static byte[] ofLink(byte[] before, long position, long event, byte[] digest) {
    return hash(
        out -> {
          out.write(before);
          out.write(ByteBuffer.allocate(2 * Long.BYTES).putLong(position).putLong(event).array());
          out.write(digest);
        });
  }

  private static void write(DataOutputStream out, Instant time) throws IOException {
    out.writeLong(time.getEpochSecond());
    out.writeInt(time.getNano());
  }

  private static void write(DataOutputStream out, What what) throws IOException {
    write(out, what.request());
    write(out, what.method());
    write(out, what.interaction());
    write(out, what.operation());
    write(out, what.action());
    out.writeInt(what.status());
    writeAll(out, what.rules());
    write(out, what.purpose());
  }

  private static void write(DataOutputStream out, Who who) throws IOException {
    write(out, who.client());
    write(out, who.issuer());
    write(out, who.organisation());
    write(out, who.person());
    write(out, who.actor());
    write(out, who.address());
  }

  private static void writeTouched(DataOutputStream out, List<Touched> records) throws IOException {
    out.writeInt(records.size());
    for (Touched touched : records) {
      write(out, touched.version());
      write(out, touched.patient());
    }
  }

  private static void writeAll(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(out, text);
    }
  }

  private static void write(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(NOTHING);
    } else {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static byte[] hash(Content content) {
    var bytes = new ByteArrayOutputStream();
    try {
      content.writeTo(new DataOutputStream(bytes));
      return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java platform has SHA-256.
    }
  }
}
