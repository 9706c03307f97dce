# Cartazes e cartões de bolso. Lidos por pessoas com medo, de longe, ao passar: palavras curtas, nada que grite.

poster-heading = Aconteceu alguma coisa que não está certa?
poster-invite = Pode contar aqui: { $channel }, { $organisation }.
poster-line-one = Não precisa de dizer quem é. O que escreve é selado no seu telefone, e só as pessoas que escolher o podem abrir.
poster-line-two = Está alguém a ver, ou o telefone não é seu? Deixe para depois. Leve um cartão e escreva mais tarde, de um lugar onde esteja em segurança.
poster-step-scan = Aponte a câmara do seu telefone para o quadrado.
poster-step-type = Ou escreva este endereço:
poster-step-code = No fim recebe um código. Com ele volta e lê a resposta.
poster-help = Não custa nada. A ajuda que recebe nunca depende disso.
poster-onion = Com o navegador Tor, ninguém na sua rede vê onde esteve:
poster-places = Prefere falar com alguém de fora?
poster-key = Chave da organização, para comparar:
poster-card-heading = Pode contar.
poster-card-line-one = Não precisa de dizer quem é. Só as pessoas que escolher podem ler.
poster-card-line-two = Escreva quando estiver a sós, num telefone em que confie.
