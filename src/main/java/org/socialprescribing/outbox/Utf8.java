package org.socialprescribing.outbox;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;

/** Keeps the data of a message as its text: readable for people, and no Java objects. */
final class Utf8 implements Serializer {

  @Override
  public byte[] serialize(Object data) {
    return data == null ? null : ((String) data).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] data) {
    return data == null ? null : type.cast(new String(data, StandardCharsets.UTF_8));
  }
}
