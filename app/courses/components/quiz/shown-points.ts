export const shownPoints = (points: number, language: string): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(points)
