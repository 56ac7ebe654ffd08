FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
# Dependencies change less often than code: their own layer.
RUN mvn -B -ntp -q -DskipTests dependency:go-offline || true
COPY config config
COPY docs/ARCHITECTURE.md docs/ARCHITECTURE.md
COPY src src
RUN CI=true mvn -B -ntp -q -DskipTests package

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home hearsay && install -d -o hearsay /data
USER hearsay
WORKDIR /home/hearsay
COPY --from=build /build/target/hearsay.jar hearsay.jar
COPY --from=build /build/config config
# Inside a container the port is reachable only where it is published; publish it to 127.0.0.1.
ENV HEARSAY_DATA_DIR=/data HEARSAY_WEB_BIND=0.0.0.0 JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70"
VOLUME /data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${HEARSAY_WEB_PORT:-8080} && printf 'GET /ready HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200 ' <&3"]
ENTRYPOINT ["java", "-jar", "hearsay.jar"]
CMD ["serve"]
