package org.socialprescribing.directory.finding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import org.socialprescribing.directory.finding.Town.Service;

/** A search by chance, and what it finds in a town when one looks at each service in turn. */
final class RandomSearch {

  private static final double EARTH = 6_371_008.8;

  private final Random random;
  private final List<String> query = new ArrayList<>();
  private final List<Predicate<Service>> conditions = new ArrayList<>();
  private double[] point;
  private boolean byName;

  RandomSearch(Random random, boolean alsoForTheStorage) {
    this.random = random;
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      if (alsoForTheStorage) {
        plain();
      } else if (random.nextBoolean()) {
        own();
      } else {
        plain();
      }
    }
  }

  String query() {
    return String.join("&", query);
  }

  /** Ids of what is found, in order. */
  List<String> in(Town town) {
    Comparator<Service> order =
        point == null || byName
            ? Comparator.comparing(RandomSearch::plainName)
            : Comparator.comparing(this::metres);
    return town.services.stream()
        .filter(service -> conditions.stream().allMatch(each -> each.test(service)))
        .sorted(order.thenComparing(Service::id))
        .map(Service::id)
        .toList();
  }

  /** Not twice: the storage takes the same condition once only. */
  private void add(String asked, Predicate<Service> condition) {
    if (!query.contains(asked)) {
      query.add(asked);
      conditions.add(condition);
    }
  }

  private void plain() {
    String not = random.nextInt(4) == 0 ? ":not" : "";
    switch (random.nextInt(8)) {
      case 0 -> {
        String need = one(Town.NEEDS);
        String other = one(Town.NEEDS);
        add(
            "need" + not + "=" + need + "," + other,
            is(not, s -> s.needs().contains(need) || s.needs().contains(other)));
      }
      case 1 -> {
        String value = one(Town.CLASSES);
        String system = "https://socialprescribing.example/fhir/CodeSystem/destination-class|";
        add(
            "service-category" + not + "=" + (random.nextBoolean() ? system : "") + value,
            is(not, s -> s.destination().equals(value)));
      }
      case 2 -> {
        String value = one(Town.CAPACITIES);
        add("capacity" + not + "=" + value, is(not, s -> value.equals(s.capacity())));
      }
      case 3 -> add("cost" + not + "=free", is(not, Service::free));
      case 4 -> {
        boolean active = random.nextBoolean();
        add("active=" + active, s -> s.active() == active);
      }
      case 5 -> {
        String beginning = one(List.of("elan", "ÉLAN 1", "har", "Market 2", "Quillfeather"));
        add(
            "name=" + URLEncoder.encode(beginning, StandardCharsets.UTF_8),
            s -> plainName(s).startsWith(plain(beginning)));
      }
      case 6 -> {
        LocalDate day = LocalDate.of(2026, 6, 1 + random.nextInt(20));
        switch (random.nextInt(3)) {
          case 0 -> add("assured=ge" + day, s -> s.assured() != null && !s.assured().isBefore(day));
          case 1 -> add("assured=lt" + day, s -> s.assured() != null && s.assured().isBefore(day));
          default -> add("assured=" + day, s -> day.equals(s.assured()));
        }
      }
      default -> {
        String value = one(Town.FEATURES);
        add("characteristic" + not + "=" + value, is(not, s -> s.features().contains(value)));
      }
    }
  }

  private void own() {
    switch (random.nextInt(6)) {
      case 0 -> near();
      case 1 -> {
        int age = 40 + random.nextInt(60);
        add(
            "age=" + age,
            s -> (s.from() == null || s.from() <= age) && (s.to() == null || age <= s.to()));
      }
      case 2 -> {
        String value = one(Town.PLACE_FEATURES);
        add(
            "access=" + value,
            s ->
                s.features().contains(value)
                    || s.places().stream().anyMatch(place -> place.features().contains(value)));
      }
      case 3 -> {
        String hobby = one(Town.HOBBIES);
        add((byName ? "" : "_sort=name&") + "text=" + hobby, s -> s.hobby().equals(hobby));
        byName = true;
      }
      case 4 -> openOn();
      default -> openAt();
    }
  }

  private void near() {
    if (point != null) {
      return;
    }
    point = new double[] {51.2 + random.nextDouble() * 0.4, 0.3 + random.nextDouble() * 0.5};
    int far = 2 + random.nextInt(20);
    add(
        String.format(Locale.ROOT, "near=%.9f|%.9f|%d|km", point[0], point[1], far),
        s -> !s.places().isEmpty() && metres(s) <= far * 1000L);
    point[0] = Double.parseDouble(String.format(Locale.ROOT, "%.9f", point[0]));
    point[1] = Double.parseDouble(String.format(Locale.ROOT, "%.9f", point[1]));
  }

  private void openOn() {
    int day = random.nextInt(7);
    if (random.nextBoolean()) {
      add(
          "open-on=" + Town.DAYS.get(day),
          s ->
              s.weekly().stream().anyMatch(time -> time.day() == day)
                  || s.rule() != null && s.rule().day == day);
    } else {
      int hour = 8 + random.nextInt(12);
      add(
          "open-on=%s|%02d:30".formatted(Town.DAYS.get(day), hour),
          s ->
              s.weekly().stream().anyMatch(time -> time.day() == day && isWithin(hour, time))
                  || s.rule() != null && s.rule().day == day && (hour == 10 || hour == 11));
    }
  }

  private void openAt() {
    LocalDate day = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(60));
    int weekday = day.getDayOfWeek().getValue() - 1;
    boolean allDay = random.nextBoolean();
    int hour = 8 + random.nextInt(12);
    add(
        "open-at=" + day + (allDay ? "" : "T%02d:30".formatted(hour)),
        s ->
            !isClosed(s, day)
                && (s.weekly().stream()
                        .anyMatch(time -> time.day() == weekday && (allDay || isWithin(hour, time)))
                    || falls(s.rule(), day) && (allDay || hour == 10 || hour == 11)));
  }

  private static boolean isWithin(int hour, Town.Weekly time) {
    return time.opens() <= hour && hour < time.closes();
  }

  private static boolean isClosed(Service service, LocalDate day) {
    return service.closedFrom() != null
        && !day.isBefore(service.closedFrom())
        && !day.isAfter(service.closedFrom().plusDays(9));
  }

  private static boolean falls(Town.Rule rule, LocalDate day) {
    if (rule == null) {
      return false;
    }
    return switch (rule) {
      case FIRST_FRIDAY -> day.equals(day.with(TemporalAdjusters.firstInMonth(DayOfWeek.FRIDAY)));
      case LAST_SATURDAY -> day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.SATURDAY)));
      case EVERY_SECOND_TUESDAY -> ChronoUnit.DAYS.between(LocalDate.of(2026, 1, 6), day) % 14 == 0;
    };
  }

  /** By the chord between two points, another way than the server's. */
  private long metres(Service service) {
    return service.places().stream()
        .mapToLong(place -> metres(point, new double[] {place.latitude(), place.longitude()}))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static long metres(double[] one, double[] other) {
    double[] a = onSphere(one);
    double[] b = onSphere(other);
    double chord =
        Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    return Math.round(2 * EARTH * Math.asin(chord / 2));
  }

  private static double[] onSphere(double[] point) {
    double north = Math.toRadians(point[0]);
    double east = Math.toRadians(point[1]);
    return new double[] {
      Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)
    };
  }

  private static Predicate<Service> is(String not, Predicate<Service> condition) {
    return not.isEmpty() ? condition : condition.negate();
  }

  private static String plainName(Service service) {
    return plain(service.name());
  }

  private static String plain(String name) {
    return name.toUpperCase(Locale.ROOT).replace('É', 'E');
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
