import { expect, test } from 'vitest';
import { placeOf, portOf } from '../../scripts/site/place.ts';

test.each([
  [{}, 'http://localhost:4321', ''],
  [{ SITE_URL: 'https://example.org' }, 'https://example.org', ''],
  [{ SITE_URL: 'https://example.org', BASE_PATH: '/' }, 'https://example.org', ''],
  [{ SITE_URL: 'https://example.org', BASE_PATH: 'plans/' }, 'https://example.org', '/plans'],
  [{ SITE_URL: 'https://example.org/', BASE_PATH: '/gov/plans' }, 'https://example.org', '/gov/plans'],
  [{ SITE_URL: 'https://example.github.io/plans/' }, 'https://example.github.io', '/plans'],
  [{ SITE_URL: 'https://example.org/plans', BASE_PATH: '/plans/' }, 'https://example.org', '/plans'],
  [{ SITE_URL: 'http://10.0.0.1:8080/a/b' }, 'http://10.0.0.1:8080', '/a/b'],
])('%j stands at %s%s', (variables, origin, base) => {
  const place = placeOf(variables);
  expect([place.origin, place.base]).toEqual([origin, base]);
  expect(place.absolute('/about/')).toBe(`${origin}${base}/about/`);
});

test.each([
  [{ SITE_URL: 'example.org' }, 'https://'],
  [{ SITE_URL: '//example.org' }, 'https://'],
  [{ SITE_URL: 'ftp://example.org' }, 'https://'],
  [{ SITE_URL: 'javascript:alert(1)' }, 'https://'],
  [{ SITE_URL: 'https://a:b@example.org' }, '用户名'],
  [{ SITE_URL: 'https://example.org/?x=1' }, '问号'],
  [{ SITE_URL: 'https://example.org/#x' }, '井号'],
  [{ SITE_URL: 'https://example.org/a', BASE_PATH: '/b' }, '不一致'],
  [{ SITE_URL: 'https://example.org//evil' }, 'SITE_URL 的路径'],
  [{ SITE_URL: 'https://example.org/%' }, 'SITE_URL 的路径'],
  [{ SITE_URL: 'https://example.org/%E0%A4%A/' }, 'SITE_URL 的路径'],
  [{ SITE_URL: 'https://example.org/规划/' }, 'SITE_URL 的路径'],
  ...['//evil', '/a b', '/"><x', '/p;}#', '/..', '/a/../b', '/a//b', "/it's", '/规划', '/a?b', '/a\\b', '/a%2fb'].map(
    (base) => [{ BASE_PATH: base }, 'BASE_PATH'] as const,
  ),
] as const)('%j is refused in a sentence', (variables, words) => {
  expect(() => placeOf(variables)).toThrow(words);
});

test.each(['abc', '70000', '-1', '80.5', '0x50z'])('PORT=%s is refused in a sentence', (port) => {
  expect(() => portOf({ PORT: port })).toThrow('端口号');
});
