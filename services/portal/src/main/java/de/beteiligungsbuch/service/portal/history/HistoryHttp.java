package de.beteiligungsbuch.service.portal.history;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks the history and remembers its latest answers: an answer whose ETag still holds is not sent
 * nor read again.
 */
@Component
class HistoryHttp {

    private final RestClient client;
    private final Map<URI, Answer> remembered;

    HistoryHttp(RestClient.Builder builder, HistoryProperties properties) {
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.connectTimeout()).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(properties.readTimeout());
        this.client = builder.requestFactory(requests).build();
        this.remembered = Collections.synchronizedMap(new Latest(properties.remembered()));
    }

    /**
     * The answer to a GET.
     *
     * @throws NotRecorded        when there is nothing there
     * @throws QuestionRefused    when the question makes no sense to the history
     * @throws HistoryUnavailable when there is no answer that can be read
     */
    @SuppressWarnings("unchecked") // one address, one type
    <T> T get(URI uri, ParameterizedTypeReference<T> type) {
        Answer known = remembered.get(uri);
        try {
            Answer answer = client.get().uri(uri)
                    .headers(headers -> {
                        if (known != null) {
                            headers.setIfNoneMatch(known.etag());
                        }
                    })
                    .exchange((request, response) -> read(uri, type, known, response));
            return (T) answer.body();
        } catch (RestClientException e) {
            throw new HistoryUnavailable(uri.toString(), e);
        }
    }

    private <T> Answer read(URI uri, ParameterizedTypeReference<T> type, @Nullable Answer known,
            RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse response)
            throws IOException {
        HttpStatusCode status = response.getStatusCode();
        if (known != null && status.isSameCodeAs(HttpStatus.NOT_MODIFIED)) {
            return known;
        }
        if (status.isSameCodeAs(HttpStatus.NOT_FOUND)) {
            throw new NotRecorded(uri.toString());
        }
        if (status.is4xxClientError()) {
            throw new QuestionRefused(uri.toString());
        }
        T body = status.is2xxSuccessful() ? response.bodyTo(type) : null;
        if (body == null) {
            throw new HistoryUnavailable(uri.toString(), new IOException("status " + status));
        }
        String etag = response.getHeaders().getFirst(HttpHeaders.ETAG);
        Answer answer = new Answer(etag == null ? "" : etag, body);
        if (etag != null) {
            remembered.put(uri, answer);
        }
        return answer;
    }

    private record Answer(String etag, Object body) {}

    private static final class Latest extends LinkedHashMap<URI, Answer> {
        private static final long serialVersionUID = 1L;
        private final int most;

        Latest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Answer> eldest) {
            return size() > most;
        }
    }
}
