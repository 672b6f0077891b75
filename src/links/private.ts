import dns from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

// What is reachable only from this machine or its network, or from nowhere:
// https://www.iana.org/assignments/iana-ipv4-special-registry and …/iana-ipv6-special-registry
const IPV4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4';
// The last two carry an IPv4 address somewhere inside, which might be a private one.
const IPV6 = '::/96 100::/64 2001:db8::/32 fc00::/7 fe80::/10 fec0::/10 ff00::/8 64:ff9b:1::/48 2001::/32 2002::/16';
// Networks that know IPv6 alone reach every IPv4 address under this prefix, the public ones too: RFC 6052.
const TRANSLATED = { prefix: '64:ff9b::', length: 96 };

const hidden = new BlockList();
for (const range of IPV4.split(' ')) {
  const [network, length] = range.split('/');
  hidden.addSubnet(network!, Number(length), 'ipv4');
  hidden.addSubnet(`${TRANSLATED.prefix}${network}`, TRANSLATED.length + Number(length), 'ipv6');
}
for (const range of IPV6.split(' ')) {
  const [network, length] = range.split('/');
  hidden.addSubnet(network!, Number(length), 'ipv6');
}

/** An address of an entry leads into a private network. Entries are written by strangers, and the sweep may run anywhere. */
export class PrivateAddressError extends Error {
  constructor(address: string) {
    super(`leads to the private address ${address}`);
  }
}

/** Whether an IP address is private, local or reserved. IPv4 inside IPv6 counts as what it is. */
export const isPrivate = (address: string): boolean => hidden.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** @throws PrivateAddressError when the host of an address is a private IP address; a name is judged when it is looked up. */
export function refusePrivateHost({ hostname }: URL): void {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && isPrivate(host)) throw new PrivateAddressError(host);
}

/** Looks names up for a connection, and fails where one of its addresses is private: what was judged is what is connected to. */
export function publicLookup(resolve: typeof dns.lookup = dns.lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const found = addresses.find(({ address }) => isPrivate(address));
      if (found) return callback(new PrivateAddressError(found.address), []);
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
}
