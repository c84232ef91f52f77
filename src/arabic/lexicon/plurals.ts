export const pluralLines = `
`;
