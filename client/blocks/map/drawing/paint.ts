import { createContext } from 'react'

/** The colour of a token, `nw-board` for instance: the variable on a page, its value in a file that stands alone. */
export type Paint = (token: string) => string

export const pagePaint: Paint = (token) => `var(--${token})`

export const PaintContext = createContext<Paint>(pagePaint)
