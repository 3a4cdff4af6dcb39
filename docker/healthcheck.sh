# healthcheck.sh PORT PATH: succeeds when that address of this container answers 200.
# Bash alone, because neither the Java nor the Keycloak image is certain to hold curl or wget.
exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$2" >&3
read -r -t 4 _ status _ <&3
[[ $status == 200 ]]
