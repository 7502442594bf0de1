package dev.vedette.hook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves a host for a connection that is about to be made, and leaves only the addresses that are
 * allowed. The client connects to what it gets from here, so that a name cannot lead elsewhere
 * between the check and the connection.
 */
final class CheckingResolver implements DnsResolver {

  private final AllowedTargets targets;
  private final DnsResolver resolver;

  CheckingResolver(AllowedTargets targets) {
    this(targets, SystemDefaultDnsResolver.INSTANCE);
  }

  CheckingResolver(AllowedTargets targets, DnsResolver resolver) {
    this.targets = targets;
    this.resolver = resolver;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] allowed =
        Arrays.stream(resolver.resolve(host))
            .filter(address -> targets.allows(host, address))
            .toArray(InetAddress[]::new);
    if (allowed.length == 0) {
      throw new RefusedAddressException();
    }
    return allowed;
  }

  /** Nobody is asked: certificates are checked against the name that the hook has. */
  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
