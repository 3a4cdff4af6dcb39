import java.util.ArrayList;

/**
 * What reading a directory of 50,000 services at /open-referral-uk costs. The entries are written into the tables of
 * the read model alone: the interface reads nothing else.
 */
final class OpenReferralBench {

  private static final int SERVICES = 50_000;

  private static final String ID = "md5('%s' || %s)::uuid::text";

  private static final String ORGANISATIONS =
      """
      insert into openreferral.organization (record, id, entry, compact, changed)
      select 'Organization/bench-' || n, id, json, json, now() - n * interval '1 minute'
      from generate_series(1, %d) n
      cross join lateral (select %s as id) i
      cross join lateral (select json_build_object('id', id, 'name', 'Organisation ' || n,
        'description', 'One of many', 'website', 'https://bench.example/' || n)::text as json) j
      """
          .formatted(SERVICES / 10, ID.formatted("organisation", "n"));

  private static final String PLACES =
      """
      insert into openreferral.place (record, id, entry, compact, latitude, longitude, changed)
      select 'Location/bench-' || n, id, json, json, latitude, longitude, now()
      from generate_series(1, %d) n
      cross join lateral (select %s as id, 50.5 + (n * 7919 %% 40000) / 10000.0 as latitude,
        -4 + (n * 104729 %% 50000) / 10000.0 as longitude) i
      cross join lateral (select json_build_object('id', id, 'location_type', 'physical', 'name', 'Hall ' || n,
        'latitude', latitude, 'longitude', longitude)::text as json) j
      """
          .formatted(SERVICES / 5, ID.formatted("place", "n"));

  /** About a kilobyte each. */
  private static final String SERVICE_ROWS =
      """
      insert into openreferral.service
        (record, id, organization, entry, compact, minimum_age, maximum_age, words, changed)
      select 'HealthcareService/bench-' || n, id, organisation,
        (compact::jsonb || jsonb_build_object('organization', jsonb_build_object('id', organisation),
          'service_at_locations', jsonb_build_array(jsonb_build_object('id', link, 'location', jsonb_build_object('id', place)))))::text,
        compact, n %% 60, n %% 60 + 40,
        setweight(to_tsvector('english', name), 'A') || to_tsvector('english', description),
        now() - n * interval '1 minute'
      from generate_series(1, %d) n
      cross join lateral (select %s as id, %s as organisation, %s as link, %s as place,
        (array['Lunch','Walking','Singing','Debt advice','Gardening','Chess','Sewing'])[n %% 7 + 1] || ' in village ' || n %% 2000 as name,
        repeat('People come together and are made welcome, whoever they are. ', 8) || 'word' || n %% 500 as description) w
      cross join lateral (select json_build_object('id', id, 'organization_id', organisation, 'name', name,
        'description', description, 'status', 'active', 'email', 'a@bench.example')::text as compact) c
      """
          .formatted(
              SERVICES,
              ID.formatted("service", "n"),
              ID.formatted("organisation", "(n % 5000 + 1)"),
              ID.formatted("link", "n"),
              ID.formatted("place", "(n % 10000 + 1)"));

  private static final String DETAILS =
      """
      insert into openreferral.service_at_location (service, number, id, place, entry, compact)
      select 'HealthcareService/bench-' || n, 1, id, place, json, json
      from generate_series(1, %1$d) n
      cross join lateral (select %2$s as id, %3$s as place) i
      cross join lateral (select json_build_object('id', id)::text as json) j;
      insert into openreferral.service_schedule (service, day, opens, closes)
      select 'HealthcareService/bench-' || n, (array['MO','TU','WE','TH','FR','SA','SU'])[(n + d) %% 7 + 1],
        time '09:00' + n %% 8 * interval '1 hour', time '11:00' + n %% 8 * interval '1 hour'
      from generate_series(1, %1$d) n, generate_series(0, 1) d;
      insert into openreferral.service_term (service, term, taxonomy, taxonomy_name, entry)
      select 'HealthcareService/bench-' || n, id, %5$s, 'Bench',
        json_build_object('id', id, 'name', 'Term ' || (n * 3 + t) %% 300, 'description', 'A term')::text
      from generate_series(1, %1$d) n, generate_series(0, 2) t
      cross join lateral (select %4$s as id) i;
      """
          .formatted(
              SERVICES,
              ID.formatted("link", "n"),
              ID.formatted("place", "(n % 10000 + 1)"),
              ID.formatted("term", "((n * 3 + t) % 300)"),
              ID.formatted("taxonomy", "1"));

  private final Options options;

  OpenReferralBench(Options options) {
    this.options = options;
  }

  void run() throws Exception {
    try (var server = new Server("guide", 0, options)) {
      server.deleteData();
      Bench.say("ready after %d ms", server.start(options, Layout.classes()));
      try (var database = new Database(options.postgresPort())) {
        database.run(ORGANISATIONS, PLACES, SERVICE_ROWS, DETAILS);
        for (String table : database.column("select tablename from pg_tables where schemaname = 'openreferral'")) {
          database.run("vacuum analyze openreferral." + table);
        }
        String service = database.column("select id from openreferral.service where record = 'HealthcareService/bench-777'").get(0);
        String term = database.column("select term from openreferral.service_term limit 1").get(0);
        measure(server, service, term);
      }
    }
  }

  private void measure(Server server, String service, String term) throws Exception {
    Bench.say("%n| of %,d services | p50, ms | p95, ms | CPU, ms | KB |", SERVICES);
    Bench.say("| --- | ---: | ---: | ---: | ---: |");
    reads(server, "warm-up", "/services?per_page=50");
    reads(server, "one service", "/services/" + service);
    reads(server, "first page of 50", "/services");
    reads(server, "last page of 50", "/services?page=1000");
    reads(server, "page of 50, full", "/services?full=true&per_page=50");
    reads(server, "search, two words", "/services?search=gardening+welcome");
    reads(server, "one term", "/services?taxonomy_term_id=" + term);
    reads(server, "day and times", "/services?day=TU&start_time=10:00&end_time=14:00");
    reads(server, "ages", "/services?minimum_age=18&maximum_age=80");
    reads(server, "changed since", "/services?modified_after=2100-01-01");
    reads(server, "services at places", "/service_at_locations");
    reads(server, "organisations", "/organizations");
    reads(server, "terms", "/taxonomy_terms");
    long from = System.nanoTime();
    int lines = server.get("/open-referral-uk/services?format=ndjson").body().split("\n").length;
    Bench.say("%nall %,d services, one in each line: %d ms", lines, (System.nanoTime() - from) / 1_000_000);
  }

  /** One client, so that nobody waits for anybody. */
  private void reads(Server server, String name, String address) throws Exception {
    var calls = new ArrayList<Call>();
    for (int i = 0; i < options.transactions(); i++) {
      calls.add(Call.get("/open-referral-uk" + address));
    }
    Measured measured = Measured.of(server, calls, 1);
    int size = server.get("/open-referral-uk" + address).body().length() / 1024;
    Bench.say(
        "| %s | %.1f | %.1f | %.1f | %d |", name, measured.p50(), measured.p95(), measured.cpuMs(), size);
  }
}
