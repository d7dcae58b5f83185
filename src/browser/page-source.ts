/**
 * Another page of this site as a document, for lifting a part of it into this one. Read as a document by the browser
 * itself, so that no text is turned into markup here (Trusted Types); its scripts do not run.
 * Rejects when the page cannot be had.
 */
export const fetchPage = (address: string): Promise<Document> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () =>
      request.status === 200 && request.responseXML
        ? resolve(request.responseXML)
        : reject(new Error(`${address}: ${request.status}`));
    request.onerror = () => reject(new Error(`${address}: no connection`));
    request.send();
  });
