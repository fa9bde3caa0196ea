FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /image/saruar ./cmd/saruar
# All that the program wants from a system: whom to trust, and a place for files that are being received.
RUN mkdir -p /image/etc/ssl/certs && cp /etc/ssl/certs/ca-certificates.crt /image/etc/ssl/certs/ \
	&& mkdir -m 1777 /image/tmp

# For backups: the program with a Postgres client. docker compose run --rm tools backup /backups/saruar.backup
FROM postgres:17 AS tools
COPY --from=build /image/saruar /usr/local/bin/saruar
ENTRYPOINT ["/usr/local/bin/saruar"]
CMD ["doctor"]

FROM scratch
COPY --from=build /image/ /
USER 65532:65532
ENV HTTP_ADDR=:8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["/saruar", "health"]
ENTRYPOINT ["/saruar"]
CMD ["serve"]
