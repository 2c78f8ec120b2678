import type { ContainerKind } from './kind.ts'
import type { Member, MemberOptions } from './member.ts'

/** The pages of a container that is read as a stream; its reader is loaded when one is met. */
export async function* readMembers(
  kind: Exclude<ContainerKind, 'zip'>,
  chunks: AsyncIterable<Uint8Array>,
  options: MemberOptions,
): AsyncGenerator<Member> {
  if (kind === 'warc') yield* (await import('./warc.ts')).readWarc(chunks, options)
  else if (kind === 'jsonl') yield* (await import('./jsonl.ts')).readJsonl(chunks, options)
  else yield* (await import('./tar.ts')).readTar(chunks, options)
}
