import type { RelationKind } from '../../registry/index.ts'

/* Apart from `graph.ts`, which brings graphology along: pages that only draw do without. */

/** Kinds that work against each other: such a pair is related, but nothing passes between the two. */
const opposed: readonly RelationKind[] = ['competition', 'conflict']

export const isOpposed = (kind: RelationKind): boolean => opposed.includes(kind)
