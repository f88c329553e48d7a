package de.beteiligungsbuch.service.council;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import de.beteiligungsbuch.service.council.feed.CityServer;
import de.beteiligungsbuch.service.council.feed.Council;
import de.beteiligungsbuch.service.council.feed.sync.FeedReader;

import static org.assertj.core.api.Assertions.assertThat;

class OparlServiceTest extends ServiceUnderTest {

    private static final List<String> LISTS = List.of("organization", "person", "meeting", "paper",
            "agendaItem", "consultation", "file", "locationList", "legislativeTermList",
            "membership");

    @Autowired
    private FeedReader reader;

    private OparlReading oparl;
    private final OparlStandard standard = new OparlStandard();
    private String vorlage;
    private String resolution;

    @BeforeEach
    void a_vorlage_with_a_resolution() {
        oparl = new OparlReading(address() + "/oparl/v1.1");
        vorlage = vorlage();
        String consultation = consultation(vorlage, "DECIDING");
        resolution = api.post("/vorlagen/" + vorlage + "/resolutions",
                resolution(consultation, "einstimmig beschlossen")).expect(201)
                .text("resolutionId");
    }

    private JsonNode item() {
        JsonNode paper = oparl.get("/paper/" + vorlage);
        return oparl.get(paper.path("consultation").path(0).path("agendaItem").asString());
    }

    @Test
    void everything_that_is_served_is_as_the_standard_says() {
        readFromACity();
        JsonNode system = oparl.get("/system");
        assertThat(standard.errorsOfObject(system)).isEmpty();
        JsonNode bodies = oparl.get(system.path("body").asString());
        assertThat(standard.errorsOfList(bodies)).isEmpty();
        JsonNode body = bodies.path("data").path(0);
        assertThat(oparl.get(body.path("id").asString())).isEqualTo(body);
        for (String list : LISTS) {
            String address = body.path(list).asString();
            for (JsonNode page : oparl.pages(address + "?limit=7")) {
                assertThat(standard.errorsOfList(page)).as(address).isEmpty();
                page.path("data").forEach(object -> {
                    assertThat(standard.errorsOfObject(object)).as(address).isEmpty();
                    assertThat(oparl.get(object.path("id").asString())).isEqualTo(object);
                });
            }
        }
        assertThat(oparl.all(body.path("paper").asString())).isNotEmpty();
        assertThat(oparl.all(body.path("person").asString())).isEmpty();
    }

    @Test
    void every_address_in_an_object_leads_to_an_object() {
        readFromACity();
        List<String> addresses = Stream.of("papers", "meetings", "agendaItems", "consultations")
                .flatMap(list -> oparl.all("/body/dortmund/" + list).stream())
                .flatMap(object -> Stream.of("body", "paper", "meeting", "agendaItem",
                        "consultation", "organization").map(object::path))
                .flatMap(member -> member.isArray() ? member.valueStream() : Stream.of(member))
                .filter(JsonNode::isString).map(JsonNode::asString).distinct().toList();
        assertThat(addresses).isNotEmpty()
                .allSatisfy(address -> assertThat(oparl.get(address).path("id").asString())
                        .isEqualTo(address));
    }

    private void readFromACity() {
        try (CityServer city = new CityServer().system()) {
            city.list("/organizations", Council.RAT);
            city.list("/papers", Council.paper(1, "Stadtstrategie 2035", "12-26"));
            city.list("/meetings", Council.meeting(Council.item(1, "einstimmig beschlossen")));
            String feed = api.admin("POST", "/feeds", """
                    {"name":"RIS %s","url":"%s/system"}"""
                    .formatted(UUID.randomUUID(), city.origin())).expect(201).text("feedId");
            reader.read(de.beteiligungsbuch.council.FeedId.of(feed), true);
        }
    }

    @Test
    void what_the_ledger_says_can_be_read_at_once() {
        JsonNode item = item();
        assertThat(item.path("result").asString()).isEqualTo("einstimmig beschlossen");
        assertThat(item.path("public").asBoolean()).isTrue();
        assertThat(item.path("beteiligungsbuch:outcome").asString()).isEqualTo("ADOPTED");
        assertThat(item.path("beteiligungsbuch:resolution").path("id").asString())
                .isEqualTo(resolution);
        JsonNode meeting = oparl.get(item.path("meeting").asString());
        assertThat(meeting.path("start").asString()).isEqualTo("2025-05-22T00:00:00+02:00");
        assertThat(meeting.path("agendaItem").valueStream()).contains(item);
    }

    @Test
    void a_correction_is_seen_by_whoever_asks_what_was_modified() {
        JsonNode before = item();
        api.post("/vorlagen/" + vorlage + "/resolutions/" + resolution + "/corrections", """
                {"raw":"vertagt","outcome":"DEFERRED","reason":"Niederschrift berichtigt"}""")
                .expect(200);
        List<JsonNode> news = oparl.all("/body/dortmund/agendaItems?modified_since="
                + before.path("modified").asString());
        JsonNode item = news.stream().filter(one -> one.path("id").equals(before.path("id")))
                .toList().getLast();
        assertThat(item.path("result").asString()).isEqualTo("vertagt");
        assertThat(item.path("created")).isEqualTo(before.path("created"));
        assertThat(item.path("modified").asString())
                .isGreaterThan(before.path("modified").asString());
        JsonNode told = item.path("beteiligungsbuch:resolution");
        assertThat(told.path("raw").asString()).isEqualTo("einstimmig beschlossen");
        assertThat(told.path("corrections").path(0).path("reason").asString())
                .isEqualTo("Niederschrift berichtigt");
    }

    @Test
    void the_filters_are_kept_from_page_to_page() {
        consultation(vorlage, "NOTING");
        List<JsonNode> pages = oparl.pages("/body/dortmund/consultations?limit=1"
                + "&created_since=2020-01-01T00:00:00%2B01:00&omit_internal=true");
        assertThat(pages).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(
                page.path("links").path("self").asString()).contains("limit=1", "omit_internal",
                        "created_since=2019-12-31T23%3A00%3A00Z"));
        assertThat(pages).allSatisfy(page -> assertThat(page.path("data")).hasSize(1));
        assertThat(pages.getFirst().path("pagination").path("totalElements").asInt())
                .isEqualTo(pages.size());
        assertThat(oparl.get("/body/dortmund/papers?created_until=2020-01-01T00:00:00Z")
                .path("data")).isEmpty();
    }

    @Test
    void objects_that_have_lists_of_their_own_can_be_left_out() {
        assertThat(oparl.get("/body/dortmund/papers?omit_internal=true").path("data"))
                .isNotEmpty().noneMatch(paper -> paper.has("consultation"));
        assertThat(oparl.get("/body/dortmund/meetings?omit_internal=true").path("data"))
                .isNotEmpty().noneMatch(meeting -> meeting.has("agendaItem"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"modified_since=gestern", "modified_since=2026-01-01",
            "created_until=2026-01-01T00:00:00", "modified_since=", "limit=0", "limit=-1",
            "limit=viel", "limit=1.5", "after=AAAA", "after=%27%3B--", "omit_internal=vielleicht",
            "modified_since=2026-02-30T00:00:00Z", "modified_until=%2B999999-01-01T00:00:00Z",
            "limit=1&limit=2"})
    void what_no_filter_can_be_is_refused_and_says_why(String query) {
        HttpResponse<String> answer = oparl.ask("GET", "/body/dortmund/papers?" + query);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString()
                .startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + query.replaceAll("=.*", "") + "\"");
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00:00:00+01:00", "2020-01-01T00:00:00%2B01:00",
            "2020-01-01T00:00:00Z", "2020-01-01T00:00:00.123456789Z"})
    void an_offset_may_be_written_in_any_way(String since) {
        assertThat(oparl.get("/body/dortmund/papers?modified_since=" + since).path("data"))
                .isNotEmpty();
    }

    @Test
    void a_limit_beyond_ours_is_cut() {
        assertThat(oparl.get("/body/dortmund/papers?limit=999999999").path("pagination")
                .path("elementsPerPage").asInt()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/paper/" + "0197b6a0-0000-7000-8000-000000000000", "/body/koeln",
            "/body/koeln/papers", "/body/dortmund/secrets", "/paper/%27--", "/nothing"})
    void what_is_not_there_is_not_found(String path) {
        HttpResponse<String> answer = oparl.ask("GET", path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
    }

    @Test
    void whoever_has_it_is_told_that_it_is_the_same() {
        HttpResponse<String> first = oparl.ask("GET", "/paper/" + vorlage);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = oparl.ask("GET", "/paper/" + vorlage, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<String> head = oparl.ask("HEAD", "/paper/" + vorlage);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("ETag")).contains(etag);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void browsers_may_read_it_from_any_page_and_take_it_for_nothing_but_json() {
        HttpResponse<String> answer = oparl.ask("GET", "/system", "Origin", "https://example.org");
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Type")).get().asString()
                .isEqualToIgnoringCase("application/json;charset=UTF-8");
        HttpResponse<String> preflight = oparl.ask("OPTIONS", "/system", "Origin",
                "https://example.org", "Access-Control-Request-Method", "GET",
                "Access-Control-Request-Headers", "If-None-Match");
        assertThat(preflight.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nobody_can_write(String method) {
        assertThat(oparl.ask(method, "/system").statusCode()).isEqualTo(405);
    }

    @Test
    void a_token_that_is_none_keeps_nobody_from_reading() {
        assertThat(oparl.ask("GET", "/system", "Authorization", "Bearer nonsense").statusCode())
                .isEqualTo(200);
    }
}
